using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The part of a request that changes during its life, as it is stored. The names are those of
/// <see cref="IssuanceRequest"/>.
/// </summary>
public sealed record RequestRecord
{
    public required RequestState State { get; init; }

    public required TransactionId TransactionId { get; init; }

    public RequestSigning Signing { get; init; }

    public PrivateKey? PrivateKey { get; init; }

    public PrivateKey? TransientKey { get; init; }

    public IReadOnlyList<X509Certificate2> CaCertificates { get; init; } = [];

    public X509Certificate2? Certificate { get; init; }

    public IReadOnlyList<X509Certificate2> Chain { get; init; } = [];

    public int PollsDone { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public RequestError? Error { get; init; }

    public IReadOnlyList<RequestStep> Steps { get; init; } = [];

    public EnrollmentReport Report { get; init; } = EnrollmentReport.Empty;
}
