using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>
/// Represents the result of a request or a poll: one of SCEP's three statuses (RFC 8894, 3.2.1.3), or no usable reply.
/// </summary>
public abstract record EnrollmentResult(EnrollmentReport Report)
{
    /// <summary>
    /// SUCCESS, with every check passed. <paramref name="Chain"/> contains the CA certificates above the issued one,
    /// nearest first, as far as known.
    /// </summary>
    public sealed record Issued(
        X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain, EnrollmentReport Report)
        : EnrollmentResult(Report);

    public sealed record Pending(EnrollmentReport Report) : EnrollmentResult(Report);

    /// <summary>
    /// FAILURE. <paramref name="FailInfo"/> is null if the server sent none or one that is not a number;
    /// <paramref name="Text"/> is the server's failInfoText.
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
