using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>What came of asking a server who it is.</summary>
public abstract record CaAnswer(EnrollmentReport Report)
{
    public sealed record Found(CaProfile Ca, EnrollmentReport Report) : CaAnswer(Report);

    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : CaAnswer(Report);

    public sealed record NoAnswer(CommunicationFault Fault, EnrollmentReport Report) : CaAnswer(Report);
}

/// <summary>
/// What came of a request or a poll: SCEP's three answers (RFC 8894, 3.2.1.3), and the two ways of getting none.
/// </summary>
public abstract record CertificateAnswer(EnrollmentReport Report)
{
    /// <summary>
    /// SUCCESS, every check passed. <paramref name="Chain"/> holds the CA certificates above it, nearest first, as far
    /// as known.
    /// </summary>
    public sealed record Issued(
        X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain, EnrollmentReport Report)
        : CertificateAnswer(Report);

    public sealed record Pending(EnrollmentReport Report) : CertificateAnswer(Report);

    /// <summary>
    /// FAILURE. <paramref name="FailInfo"/> is null where the server gave none or one that is not a number;
    /// <paramref name="Text"/> is its failInfoText.
    /// </summary>
    public sealed record Failed(int? FailInfo, string? Text, EnrollmentReport Report) : CertificateAnswer(Report);

    /// <summary>An answer arrived and is refused.</summary>
    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : CertificateAnswer(Report);

    public sealed record NoAnswer(CommunicationFault Fault, EnrollmentReport Report) : CertificateAnswer(Report);
}

/// <summary>The connection failed, or HTTP did.</summary>
/// <param name="HttpStatus">The status code where an HTTP error was the answer.</param>
public sealed record CommunicationFault(Cause Cause, int? HttpStatus, string Evidence)
{
    /// <summary>
    /// Whether asking again later may help: everything below HTTP, and the statuses 408, 429, 502, 503 and 504.
    /// </summary>
    public bool MayPass => HttpStatus is null or 408 or 429 or 502 or 503 or 504;
}
