photo-what-is-kept = Ein Foto darf höchstens 12 MB groß sein. Wir speichern nur das Bild. Wir löschen: den Ort, die Zeit und die Kamera.
photo-too-many-bytes = Das Foto ist zu groß. Nehmen Sie ein kleineres Foto.
photo-too-many-points = Das Foto ist zu groß. Nehmen Sie ein kleineres Foto.
photo-other-format = Diese Datei können wir nicht lesen. Nehmen Sie ein Foto mit dem Namen JPEG, PNG oder WebP.
photo-broken = Das Foto ist kaputt. Nehmen Sie ein anderes Foto.
