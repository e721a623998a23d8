"""The words with which a kind says where its fields stand in a notice."""
