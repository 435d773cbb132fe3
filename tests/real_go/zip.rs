//! A zip file with stored entries: all that a module proxy needs.
//!
//! Source: PKWARE's APPNOTE.TXT, 4.3.7 (local file header), 4.3.12 (central directory) and
//! 4.3.16 (its end).

/// Packs files, given by name and content.
pub(crate) fn zip(files: &[(String, &str)]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let offset = size(archive.len());
        let common = common_header(name, content.as_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend(name.bytes());
        archive.extend(content.bytes());
        directory.extend(b"PK\x01\x02");
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&common);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.bytes());
    }
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    let directory_start = size(archive.len());
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count);
    archive.extend(count);
    archive.extend(size(directory.len()).to_le_bytes());
    archive.extend(directory_start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

/// What a local header and an entry of the directory have in common.
fn common_header(name: &str, content: &[u8]) -> Vec<u8> {
    /// The first of January 1980.
    const FIRST_DAY: u16 = 0x21;
    const UTF_8: u16 = 1 << 11;
    const STORED: u16 = 0;
    let mut header = Vec::new();
    for number in [20, UTF_8, STORED, 0, FIRST_DAY] {
        header.extend(number.to_le_bytes());
    }
    for number in [crc32(content), size(content.len()), size(content.len())] {
        header.extend(number.to_le_bytes());
    }
    header.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
    header.extend(0_u16.to_le_bytes());
    header
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    })
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap()
}
