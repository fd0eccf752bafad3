// EntenteTables
