namespace RemoteUi.Core.Enrollment;

/// <summary>
/// How a request ended badly: the [Details] text as the machine says it, and what a printer never tells.
/// </summary>
/// <param name="Code">The HTTP status or the failInfo, where the kind has one.</param>
/// <param name="Evidence">The technical facts in English: a host, two thumbprints, the server's words.</param>
public sealed record RequestError(RequestErrorKind Kind, int? Code, Cause Cause, string? Evidence)
{
    /// <summary>The [Details] text, letter by letter; the same in every language.</summary>
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

/// <summary>The families of [Details].</summary>
public enum RequestErrorKind
{
    Deferred,
    KeyLimit,
    Tcp,
    Scep,
}
