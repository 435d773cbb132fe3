//! SHA-256, for the hash in the key of a checksum database. Source: FIPS 180-4, 4.1.2 and 6.2.

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const K: [u32; 64] = [
    0x428a_2f98,
    0x7137_4491,
    0xb5c0_fbcf,
    0xe9b5_dba5,
    0x3956_c25b,
    0x59f1_11f1,
    0x923f_82a4,
    0xab1c_5ed5,
    0xd807_aa98,
    0x1283_5b01,
    0x2431_85be,
    0x550c_7dc3,
    0x72be_5d74,
    0x80de_b1fe,
    0x9bdc_06a7,
    0xc19b_f174,
    0xe49b_69c1,
    0xefbe_4786,
    0x0fc1_9dc6,
    0x240c_a1cc,
    0x2de9_2c6f,
    0x4a74_84aa,
    0x5cb0_a9dc,
    0x76f9_88da,
    0x983e_5152,
    0xa831_c66d,
    0xb003_27c8,
    0xbf59_7fc7,
    0xc6e0_0bf3,
    0xd5a7_9147,
    0x06ca_6351,
    0x1429_2967,
    0x27b7_0a85,
    0x2e1b_2138,
    0x4d2c_6dfc,
    0x5338_0d13,
    0x650a_7354,
    0x766a_0abb,
    0x81c2_c92e,
    0x9272_2c85,
    0xa2bf_e8a1,
    0xa81a_664b,
    0xc24b_8b70,
    0xc76c_51a3,
    0xd192_e819,
    0xd699_0624,
    0xf40e_3585,
    0x106a_a070,
    0x19a4_c116,
    0x1e37_6c08,
    0x2748_774c,
    0x34b0_bcb5,
    0x391c_0cb3,
    0x4ed8_aa4a,
    0x5b9c_ca4f,
    0x682e_6ff3,
    0x748f_82ee,
    0x78a5_636f,
    0x84c8_7814,
    0x8cc7_0208,
    0x90be_fffa,
    0xa450_6ceb,
    0xbef9_a3f7,
    0xc671_78f2,
];

const START: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// The first four bytes of the hash, as a number.
pub(super) fn first_word(message: &[u8]) -> u32 {
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend((message.len() as u64).wrapping_mul(8).to_be_bytes());
    let [first, ..] = padded.chunks_exact(64).fold(START, compress);
    first
}

fn compress(state: [u32; 8], block: &[u8]) -> [u32; 8] {
    let mut words: Vec<u32> = block
        .chunks_exact(4)
        .map(|four| four.iter().fold(0, |word, byte| (word << 8) | u32::from(*byte)))
        .collect();
    for index in 16..64_usize {
        let word = |back: usize| {
            index.checked_sub(back).and_then(|at| words.get(at)).copied().unwrap_or_default()
        };
        let (w2, w15) = (word(2), word(15));
        let s0 = w15.rotate_right(7) ^ w15.rotate_right(18) ^ (w15 >> 3);
        let s1 = w2.rotate_right(17) ^ w2.rotate_right(19) ^ (w2 >> 10);
        let next = [s0, word(7), s1].into_iter().fold(word(16), u32::wrapping_add);
        words.push(next);
    }
    let mut mixed = state;
    for (k, w) in K.iter().zip(words) {
        mixed = mix(mixed, k.wrapping_add(w));
    }
    std::array::from_fn(|index| {
        let [old, new] = [state, mixed].map(|words| words.get(index).copied().unwrap_or_default());
        old.wrapping_add(new)
    })
}

/// One round over the eight words of the state.
#[expect(clippy::many_single_char_names, reason = "the names of the standard")]
fn mix([a, b, c, d, e, f, g, h]: [u32; 8], word: u32) -> [u32; 8] {
    let s1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
    let choice = (e & f) ^ (!e & g);
    let t1 = [s1, choice, word].into_iter().fold(h, u32::wrapping_add);
    let s0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
    let majority = (a & b) ^ (a & c) ^ (b & c);
    [t1.wrapping_add(s0).wrapping_add(majority), a, b, c, d.wrapping_add(t1), e, f, g]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first two are of FIPS 180-2, appendix B.
    #[test]
    fn known_messages_have_their_hash() {
        assert_eq!(first_word(b"abc"), 0xba78_16bf);
        assert_eq!(
            first_word(b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            0x248d_6a61
        );
        assert_eq!(first_word(b""), 0xe3b0_c442);
    }
}
