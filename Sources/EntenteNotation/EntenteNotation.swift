// EntenteNotation
