"""What knows MkDocs and its theme: the only folder to write again for another site generator."""
