//! Connections that were made and then did not carry HTTP to its end: protocol, time, closing.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// What answers on the port does not speak HTTP, or not the one that was asked for.
    HTTP_MALFORMED = "http-malformed", "B32", Failure, "net/http, ReadResponse and (*persistConn).readLoop; net/http/internal, chunkedReader", [
        W::of("net/http: HTTP/1.x transport connection broken: "),
        W::of("malformed HTTP response \""),
        W::of("malformed HTTP status code \""),
        W::of("malformed HTTP version \""),
        W::of("malformed MIME header line: "),
        W::of("malformed chunked encoding"),
        W::of("invalid byte in chunk length"),
        W::of("net/http: server response headers exceeded {number} bytes; aborted"),
    ];
    /// The other side ended an HTTP/2 stream in the middle of an answer.
    HTTP2_STREAM = "http2", "B33", Failure, "net/http, HTTP/2, StreamError.Error", [
        W::of("stream error: stream ID {number}; {word}"),
        W::of("stream error: stream ID {number}; {word}; received from peer").from(17),
    ];
    /// The other side ended an HTTP/2 connection.
    HTTP2_GOAWAY = "http2-goaway", "B33", Failure, "net/http, HTTP/2, GoAwayError.Error", [
        W::of("http2: server sent GOAWAY and closed the connection; LastStreamID={number}, ErrCode={word}, debug="),
        W::of("http2: server sent GOAWAY and closed the connection"),
        W::of("http2: Transport received GOAWAY from server ErrCode:{word}"),
        W::of("http2: Transport received Server's graceful shutdown GOAWAY"),
    ];
    /// An HTTP/2 connection was lost or could not be used.
    HTTP2_LOST = "http2-lost", "B33", Failure, "net/http, HTTP/2, Transport", [
        W::of("http2: client connection lost"),
        W::of("http2: client connection force closed"),
        W::of("http2: client conn is closed"),
        W::of("http2: client conn not usable"),
        W::of("http2: client conn could not be established"),
        W::of("http2: no cached connection was available"),
        W::of("http2: unexpected ALPN protocol "),
        W::of("http2: frame too large"),
        W::of("http2: connection error: {word}: "),
        W::of("connection error: PROTOCOL_ERROR"),
        W::of("connection error: FRAME_SIZE_ERROR"),
        W::of("connection error: COMPRESSION_ERROR"),
        W::of("connection error: FLOW_CONTROL_ERROR"),
        W::of("connection error: ENHANCE_YOUR_CALM"),
    ];
    /// An HTTP/2 server took too long for the head of its answer.
    HTTP2_TIMEOUT = "http2-timeout", "B33", Failure, "net/http, HTTP/2, Transport", [
        W::of("http2: timeout awaiting response headers"),
        W::of("net/http: timeout awaiting response headers"),
    ];
    /// Somebody's time limit ran out. The go command itself has one for hosts in GOINSECURE only.
    DEADLINE = "deadline", "B34", Failure, "context; net/http, Client.Timeout; cmd/go/internal/web/http.go", [
        W::of("Get \"{url}\": context deadline exceeded").from(14),
        W::of("Get http{word}: context deadline exceeded").to(13),
        W::of("Get \"{url}\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)").from(15),
        W::of("read \"{url}\": context deadline exceeded").from(19),
        W::of("context deadline exceeded (Client.Timeout or context cancellation while reading body)").from(14),
        W::of("net/http: request canceled while waiting for connection"),
        W::of("net/http: request canceled (Client.Timeout exceeded while awaiting headers)"),
        W::of("net/http: request canceled (Client.Timeout exceeded while reading body)"),
        W::of("net/http: request canceled (Client.Timeout or context cancellation while reading body)").from(14),
    ];
    /// The server closed a connection that waited for its next request.
    IDLE_CLOSED = "idle-closed", "B36", Failure, "net/http/transport.go, errServerClosedIdle; internal/poll", [
        W::of("http: server closed idle connection"),
        W::of("->{addr}: use of closed network connection"),
        W::of("Get \"{url}\": use of closed network connection").from(14),
        W::of("Get http{word}: use of closed network connection").to(13),
    ];
}
