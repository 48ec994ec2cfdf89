namespace RemoteUi.Tests.FakeCa;

/// <summary>An HTTP reply as a correct server would send it; a quirk changes it before it is sent.</summary>
internal sealed class HttpDraft
{
    public required string Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>The length of path and query of the request, in characters.</summary>
    public required int AddressLength { get; init; }

    /// <summary>The request, if the server keeps it.</summary>
    public FakeHttpRequest? Request { get; init; }

    public int Status { get; set; } = 200;

    public string? ContentType { get; set; }

    public byte[] Body { get; set; } = [];

    /// <summary>The target path of a redirect.</summary>
    public string? Location { get; set; }

    /// <summary>More header fields, which replace those of the web server.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public FakeDelivery Delivery { get; set; } = FakeDelivery.Whole;
}

/// <summary>How a reply is delivered.</summary>
internal enum FakeDelivery
{
    Whole,

    /// <summary>In chunks, without Content-Length.</summary>
    Chunked,

    /// <summary>The first half; then the connection is closed.</summary>
    Half,

    /// <summary>One byte, then nothing until the client cancels.</summary>
    Drip,

    /// <summary>Nothing; the connection is closed.</summary>
    Nothing,
}
