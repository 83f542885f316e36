backup-folder = Der Ordner { $folder } ist nicht leer. Nehmen Sie einen leeren oder einen neuen.
backup-nothing = Hier ist keine Datenbank, die sich sichern ließe. Prüfen Sie DATABASE_URL.
backup-failed = Es gibt keine Sicherung: { $cause }
backup-none = In { $folder } liegt keine fertige Sicherung.
backup-damaged = Die Datei { $file } ist beschädigt. Nichts wurde eingespielt.
backup-newer = Die Sicherung stammt von einer neueren Fassung des Programms ({ $version }). Nehmen Sie diese. Nichts wurde eingespielt.
backup-not-empty = Die Datenbank ist nicht leer: In { $table } steht schon etwas. Nichts wurde eingespielt.
backup-not-restored = Nichts wurde eingespielt: { $cause }
