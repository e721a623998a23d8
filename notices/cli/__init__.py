"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click

from notices import __version__


class _Commands(click.Group):
    """Commands by the names of their files, so that none pays for the imports of another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(module.name.replace("_", "-") for module in iter_modules(__path__) if module.name[0] != "_")

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = cmd_name.replace("-", "_")
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the whole of its first sentence, in both languages."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, (command.help or "").partition("\n\n")[0]) for name, command in found if command]
        with formatter.section("Commands"):
            formatter.write_dl([(name, " ".join(first.split())) for name, first in rows])


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="notices", help="Show the version and exit. 显示版本。")
def main() -> None:
    """Read the legal notices of Chinese newspaper pages. 读取报纸版面上的法定公告。"""
