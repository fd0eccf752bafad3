// EntenteGraphviz
