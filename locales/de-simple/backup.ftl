backup-folder = Der Ordner { $folder } ist nicht leer. Nehmen Sie einen leeren Ordner.
backup-nothing = Hier ist keine Datenbank. Prüfen Sie die Einstellung DATABASE_URL.
backup-failed = Die Sicherung hat nicht geklappt. Der Grund: { $cause }
backup-none = In dem Ordner { $folder } ist keine fertige Sicherung.
backup-damaged = Die Datei { $file } ist kaputt. Das Programm hat nichts gespeichert.
backup-newer = Die Sicherung ist von einem neueren Programm ({ $version }). Nehmen Sie das neuere Programm. Das Programm hat nichts gespeichert.
backup-not-empty = Die Datenbank ist nicht leer. In { $table } steht schon etwas. Das Programm hat nichts gespeichert.
backup-not-restored = Das Programm hat nichts gespeichert. Der Grund: { $cause }
