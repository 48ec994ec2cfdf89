namespace RemoteUi.Tests.FakeCa;

/// <summary>An HTTP answer as an honest server would give it; a lie changes it before it leaves.</summary>
internal sealed class HttpDraft
{
    public required string Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>The length of path and query as asked for, in characters.</summary>
    public required int AddressLength { get; init; }

    public int Status { get; set; } = 200;

    public string? ContentType { get; set; }

    public byte[] Body { get; set; } = [];

    /// <summary>The path to go to instead, of a redirect.</summary>
    public string? Location { get; set; }

    public FakeDelivery Delivery { get; set; } = FakeDelivery.Whole;
}

/// <summary>How an answer travels.</summary>
internal enum FakeDelivery
{
    Whole,

    /// <summary>In chunks, without Content-Length.</summary>
    Chunked,

    /// <summary>Half of it, then the connection breaks.</summary>
    Half,

    /// <summary>One byte, then nothing until the client gives up.</summary>
    Drip,

    /// <summary>The connection breaks before a byte.</summary>
    Nothing,
}
