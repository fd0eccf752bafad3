// EntenteDiagrams
