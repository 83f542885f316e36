photo-what-is-kept = Ein Foto darf höchstens 12 Mega-Byte groß sein. Wir speichern nur das Bild. Wir löschen: den Ort, die Zeit und die Kamera.
photo-too-many-bytes = Das Foto ist zu groß. Nehmen Sie ein kleineres Foto.
photo-too-many-points = Das Foto ist zu groß. Nehmen Sie ein kleineres Foto.
photo-other-format = Wir können das Foto nicht öffnen. Nehmen Sie ein anderes Foto.
photo-broken = Das Foto ist kaputt. Nehmen Sie ein anderes Foto.
