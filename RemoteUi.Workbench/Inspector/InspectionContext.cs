using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents what an item is judged by.</summary>
/// <param name="Now">The time of the clock.</param>
/// <param name="CaCertificates">The certificates of the CA; empty if they are not known.</param>
internal sealed record InspectionContext(
    DateTimeOffset Now, InspectionKeys Keys, IReadOnlyList<X509Certificate2> CaCertificates)
{
    /// <summary>Gets when the message was captured; null if it is not known.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Gets whether the bytes come out of an envelope.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Gets whether the bytes are the reply to GetCACert.</summary>
    public bool IsCaReply { get; init; }

    /// <summary>Gets the time by which dates are judged.</summary>
    public DateTimeOffset Time => CapturedAt ?? Now;

    /// <summary>Returns a time as it is put into a sentence.</summary>
    public static string Shown(DateTimeOffset time) => $"{time.UtcDateTime:u}";
}
