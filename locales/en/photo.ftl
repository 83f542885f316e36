photo-what-is-kept = One photo as JPEG, PNG or WebP, at most 12 MB. We keep the picture alone and delete the place, time and camera stored in the file.
photo-too-many-bytes = This file is larger than 12 MB. Please choose a smaller photo.
photo-too-many-points = This photo has more than 50 million pixels. Please choose a smaller one.
photo-other-format = This is not a photo we can read. Please choose a JPEG, PNG or WebP file.
photo-broken = This photo is damaged. Please choose another one or take it again.
