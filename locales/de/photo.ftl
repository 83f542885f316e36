photo-what-is-kept = Ein Foto im Format JPEG, PNG oder WebP, höchstens 12 MB. Wir speichern nur das Bild selbst. Ort, Zeit und Kamera, die in der Datei stehen, löschen wir.
photo-too-many-bytes = Diese Datei ist größer als 12 MB. Nehmen Sie ein kleineres Foto.
photo-too-many-points = Dieses Foto hat mehr als 50 Millionen Bildpunkte. Nehmen Sie ein kleineres.
photo-other-format = Das ist kein Foto, das wir lesen können. Nehmen Sie eine Datei im Format JPEG, PNG oder WebP.
photo-broken = Dieses Foto ist beschädigt. Nehmen Sie ein anderes oder fotografieren Sie noch einmal.
