namespace RemoteUi.Network.Ipp;

/// <summary>Represents the addresses of the printer as the client that asks reaches it.</summary>
/// <param name="Uris">At least one; the first is the preferred one.</param>
/// <param name="MoreInfo">The address of the device's pages.</param>
public sealed record IppAddresses(IReadOnlyList<IppPrinterUri> Uris, string MoreInfo)
{
    /// <summary>The path of the printer on the http and https ports (RFC 7472, and the one that clients try).</summary>
    public const string Path = "/ipp/print";

    /// <summary>Returns the URI of a job.</summary>
    public string OfJob(int id) => $"{Uris[0].Uri}/{id}";

    /// <summary>
    /// Whether a URI names the printer. The host is not compared: clients know the device by many names.
    /// </summary>
    public static bool IsPrinter(string uri) =>
        System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.AbsolutePath.TrimEnd('/') == Path;

    /// <summary>Returns the ID in the URI of a job, or null.</summary>
    public static int? JobIn(string uri) =>
        System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
            && parsed.AbsolutePath.StartsWith(Path + "/", StringComparison.Ordinal)
            && int.TryParse(parsed.AbsolutePath[(Path.Length + 1)..], out var id)
            ? id
            : null;
}

/// <param name="IsSecure">Whether it is reached over TLS (ipps).</param>
public sealed record IppPrinterUri(string Uri, bool IsSecure);
