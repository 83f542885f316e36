backup-folder = The folder { $folder } is not empty. Take an empty or a new one.
backup-nothing = There is no database here to back up. Check DATABASE_URL.
backup-failed = There is no backup: { $cause }
backup-none = There is no finished backup in { $folder }.
backup-damaged = The file { $file } is damaged. Nothing was restored.
backup-newer = The backup was made by a newer version of the program ({ $version }). Use that one. Nothing was restored.
backup-not-empty = The database is not empty: { $table } holds rows already. Nothing was restored.
backup-not-restored = Nothing was restored: { $cause }
