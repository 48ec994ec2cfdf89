namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Represents the reason for which a request did not succeed: the [Details] text as the machine shows it, and the cause
/// and evidence, which a printer does not show.
/// </summary>
/// <param name="Code">The HTTP status or the failInfo, if the kind has one.</param>
/// <param name="Evidence">The technical facts in English, such as a host, two thumbprints, or the server's
/// text.</param>
public sealed record RequestError(RequestErrorKind Kind, int? Code, Cause Cause, string? Evidence)
{
    /// <summary>The exact [Details] text; the same in every language.</summary>
    public string Details => Kind switch
    {
        RequestErrorKind.Deferred => "Deferred",
        RequestErrorKind.KeyLimit => "Key and Certificate Registration Limit Error",
        RequestErrorKind.Tcp when Code is { } status => $"Communication Error (TCP ERROR {status})",
        RequestErrorKind.Tcp => "Communication Error (TCP ERROR)",
        RequestErrorKind.Scep when Code is { } failInfo => $"Communication Error (SCEP ERROR Fail Info {failInfo})",
        _ => "Communication Error (SCEP ERROR)",
    };
}

/// <summary>The kinds of [Details] texts.</summary>
public enum RequestErrorKind
{
    Deferred,
    KeyLimit,
    Tcp,
    Scep,
}
