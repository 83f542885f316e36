//! Opens the file of an archive. Only a regular file will do: second votes are read again, and whoever opens a pipe may wait
//! for ever.

use std::fs::{self, File, Metadata};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Opens an archive for reading.
///
/// # Errors
/// [`ErrorKind::IsADirectory`] for a folder, [`ErrorKind::NotSeekable`] for a pipe, a socket or a device (write what comes
/// out of it into a file first), and whatever opening a file may end with.
pub fn open(path: impl AsRef<Path>) -> Result<File> {
    let path = path.as_ref();
    // Before it is opened, so that a pipe is not waited for; and after, in case it is another file by now.
    regular(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    regular(&file.metadata()?)?;
    Ok(file)
}

fn regular(about: &Metadata) -> Result<()> {
    if about.is_file() {
        Ok(())
    } else if about.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else {
        Err(Error::new(
            ErrorKind::NotSeekable,
            "it is not a regular file; write what comes out of it into a file first",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_regular_file_is_opened_and_a_pipe_is_not_waited_for() {
        let folder = std::env::temp_dir();
        assert_eq!(open(&folder).unwrap_err().kind(), ErrorKind::IsADirectory);
        assert_eq!(open(folder.join("no such archive.bel")).unwrap_err().kind(), ErrorKind::NotFound);
        let pipe = folder.join(format!("voting-pipe-{}", std::process::id()));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let opened = open(&pipe);
        fs::remove_file(&pipe).unwrap();
        assert_eq!(opened.unwrap_err().kind(), ErrorKind::NotSeekable);
        assert!(open(std::env::current_exe().unwrap()).is_ok());
    }
}
