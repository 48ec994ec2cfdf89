using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>
/// The result of a request or a poll: SCEP's three answers (RFC 8894, 3.2.1.3), or no usable one.
/// </summary>
public abstract record EnrollmentResult(EnrollmentReport Report)
{
    /// <summary>
    /// SUCCESS, every check passed. <paramref name="Chain"/> holds the CA certificates above it, nearest first, as far
    /// as known.
    /// </summary>
    public sealed record Issued(
        X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain, EnrollmentReport Report)
        : EnrollmentResult(Report);

    public sealed record Pending(EnrollmentReport Report) : EnrollmentResult(Report);

    /// <summary>
    /// FAILURE. <paramref name="FailInfo"/> is null where the server gave none or one that is not a number;
    /// <paramref name="Text"/> is its failInfoText.
    /// </summary>
    public sealed record Failed(int? FailInfo, string? Text, EnrollmentReport Report) : EnrollmentResult(Report);

    /// <summary>A reply arrived and was rejected.</summary>
    public sealed record NotUsable(Cause Cause, string Evidence, EnrollmentReport Report) : EnrollmentResult(Report)
    {
        /// <summary>
        /// Whether the reply was the CA's own word on this transaction: signature, transactionID and nonce were right.
        /// </summary>
        public bool IsAuthenticated { get; init; }
    }

    public sealed record NoReply(CommunicationFault Fault, EnrollmentReport Report) : EnrollmentResult(Report);
}
