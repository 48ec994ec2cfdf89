namespace RemoteUi.Tests.FakeCa;

/// <summary>What <see cref="FakeCaHost"/> can serve.</summary>
internal interface IFakeServer
{
    /// <summary>Called with the server's address before its first request.</summary>
    void ServedAt(Uri address);

    HttpDraft Answer(FakeHttpRequest request);
}

/// <summary>One HTTP request as it arrived.</summary>
/// <param name="Path">The path below the server's address.</param>
/// <param name="Message">The message parameter of the query, unescaped; null if there is none.</param>
/// <param name="AddressLength">The length of path and query of the request, in characters.</param>
internal sealed record FakeHttpRequest(
    string Method, string Path, string Operation, string? Message, byte[] Body, int AddressLength)
{
    public string? ContentType { get; init; }
}
