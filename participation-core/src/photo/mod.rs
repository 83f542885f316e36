//! Pictures that people send: checked before they are decoded, turned upright, made smaller, and written anew,
//! so that nothing of the original file is kept: no place, no camera, no hidden preview, no second file.
//! Knows nothing of what the picture shows or belongs to.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

/// Most bytes of a file as it arrives.
pub const MOST_BYTES: usize = 12 * 1024 * 1024;
/// Most points of a picture, known from its head before anything is decoded: 50 million.
pub const MOST_POINTS: u64 = 50_000_000;
/// The longer side of what is kept.
pub const SIDE: u32 = 2048;
const QUALITY: u8 = 82;
const PREVIEW_SIDE: u32 = 480;
const PREVIEW_QUALITY: u8 = 70;
/// Bytes of a picture laid out in memory: 50 million points of three bytes. A small file may announce points of
/// sixteen bytes each.
const MOST_DECODED: u64 = 3 * MOST_POINTS;
/// Bytes that decoding may take beside that.
const MEMORY: u64 = 256 * 1024 * 1024;

/// A picture as it is kept: JPEG, upright, at most [`SIDE`] points on its longer side, without metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoRefused {
    #[error("more than {MOST_BYTES} bytes")]
    TooManyBytes,
    #[error("more than {MOST_POINTS} points")]
    TooManyPoints,
    /// Not JPEG, PNG or WebP; an SVG is a program, not a picture.
    #[error("not a picture in one of our formats")]
    OtherFormat,
    /// The head says it is a picture, the rest does not.
    #[error("the picture cannot be read")]
    Broken,
}

/// Reads a picture and writes it anew. Takes time and memory: call it away from the event loop.
///
/// # Errors
/// [`PhotoRefused`].
pub fn cleaned(file: &[u8]) -> Result<Photo, PhotoRefused> {
    if file.len() > MOST_BYTES {
        return Err(PhotoRefused::TooManyBytes);
    }
    let reader = ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| PhotoRefused::OtherFormat)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(PhotoRefused::OtherFormat);
    }
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_POINTS || decoder.total_bytes() > MOST_DECODED {
        return Err(PhotoRefused::TooManyPoints);
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    decoder.set_limits(limits).map_err(|error| refused(&error))?;
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    picture.apply_orientation(orientation);
    written(&picture)
}

/// A small JPEG of what [`cleaned`] has kept, to look at once more before it is sent; nothing where it cannot be read.
/// Takes time and memory: call it away from the event loop.
#[must_use]
pub fn preview(kept: &[u8]) -> Option<Vec<u8>> {
    let picture = image::load_from_memory_with_format(kept, ImageFormat::Jpeg).ok()?;
    let small = picture.thumbnail(PREVIEW_SIDE, PREVIEW_SIDE).into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, PREVIEW_QUALITY).encode_image(&small).ok()?;
    Some(jpeg)
}

fn written(picture: &DynamicImage) -> Result<Photo, PhotoRefused> {
    let large = picture.width().max(picture.height()) > SIDE;
    let kept = if large {
        picture.resize(SIDE, SIDE, image::imageops::FilterType::Triangle).into_rgb8()
    } else {
        picture.to_rgb8()
    };
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&kept).map_err(|_| PhotoRefused::Broken)?;
    Ok(Photo { jpeg, width: kept.width(), height: kept.height() })
}

fn refused(error: &ImageError) -> PhotoRefused {
    match error {
        ImageError::Limits(_) => PhotoRefused::TooManyPoints,
        ImageError::Unsupported(_) => PhotoRefused::OtherFormat,
        ImageError::Decoding(_) | ImageError::Encoding(_) | ImageError::Parameter(_) | ImageError::IoError(_) => {
            PhotoRefused::Broken
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut file, format).unwrap();
        file.into_inner()
    }

    /// A JPEG with an EXIF block (orientation 6: to be turned by 90°) and the words of a place in it.
    fn with_place() -> Vec<u8> {
        let plain = picture(40, 20, ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
        exif.extend(b"GPSLatitude 51.96 Aasee");
        let mut file = vec![0xff, 0xd8, 0xff, 0xe1];
        file.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
        file.extend(exif);
        file.extend(&plain[2..]);
        file
    }

    #[test]
    fn a_preview_is_small_and_what_is_no_picture_has_none() {
        let kept = cleaned(&picture(1200, 600, ImageFormat::Jpeg)).unwrap().jpeg;
        let small = image::load_from_memory(&preview(&kept).unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (480, 240));
        assert!(preview(b"<svg onload='alert(1)'/>").is_none());
    }

    #[test]
    fn nothing_of_the_metadata_survives_and_the_picture_stands_upright() {
        let file = with_place();
        assert!(file.windows(5).any(|part| part == b"Aasee"));
        let photo = cleaned(&file).unwrap();
        assert!(
            !photo.jpeg.windows(4).any(|part| part == b"Exif") && !photo.jpeg.windows(5).any(|part| part == b"Aasee")
        );
        assert_eq!((photo.width, photo.height), (20, 40));
    }

    #[test]
    fn a_picture_of_sixty_thousand_points_square_is_refused_by_its_head() {
        // A PNG head that announces 60,000 × 60,000, and no picture behind it.
        let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        let mut head = Vec::new();
        head.extend(60_000_u32.to_be_bytes());
        head.extend(60_000_u32.to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        file.extend(&head);
        file.extend(crc32(&[b"IHDR".as_slice(), &head].concat()).to_be_bytes());
        file.extend(b"\0\0\0\x01IDAT\0\0\0\0\0");
        assert_eq!(cleaned(&file), Err(PhotoRefused::TooManyPoints));
    }

    #[test]
    fn a_small_file_that_unfolds_into_hundreds_of_megabytes_is_refused_by_its_head() {
        // 7,000 × 7,000 points are few enough, but each of these has four colours of two bytes.
        let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        let mut head = [7_000_u32.to_be_bytes(), 7_000_u32.to_be_bytes()].concat();
        head.extend([16, 6, 0, 0, 0]);
        file.extend(&head);
        file.extend(crc32(&[b"IHDR".as_slice(), &head].concat()).to_be_bytes());
        file.extend(b"\0\0\0\x01IDAT\0\0\0\0\0");
        assert_eq!(cleaned(&file), Err(PhotoRefused::TooManyPoints));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
        })
    }

    #[test]
    fn only_pictures_in_our_formats_are_taken() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            assert!(cleaned(&picture(8, 8, format)).is_ok(), "{format:?}");
        }
        for file in [
            &b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"[..],
            b"GIF89a\x01\0\x01\0",
            b"",
            b"%PDF-1.7",
        ] {
            assert_eq!(cleaned(file), Err(PhotoRefused::OtherFormat));
        }
        let mut cut = picture(64, 64, ImageFormat::Png);
        cut.truncate(60);
        assert!(cleaned(&cut).is_err());
        assert_eq!(cleaned(&vec![0; MOST_BYTES + 1]), Err(PhotoRefused::TooManyBytes));
    }

    #[test]
    fn what_is_kept_is_at_most_2048_points_long() {
        let photo = cleaned(&picture(3000, 1500, ImageFormat::Jpeg)).unwrap();
        assert_eq!((photo.width, photo.height), (2048, 1024));
    }
}
