using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Represents what must be known of a request under way to continue it after a restart, on this host or another: state,
/// transaction, key, message, and CA. Encrypted at rest; the property names are the stored format.
/// </summary>
internal sealed record UnderWay
{
    public required RequestState State { get; init; }

    public required string TransactionId { get; init; }

    public RequestSigning Signing { get; init; }

    /// <summary>The device's own key in PKCS#8; null if it is a shared one.</summary>
    public byte[]? Key { get; init; }

    public IReadOnlyList<byte[]> CaCertificates { get; init; } = [];

    public int PollsDone { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public IReadOnlyList<RequestStep> Steps { get; init; } = [];

    public IReadOnlyList<DeviceExchange> Exchanges { get; init; } = [];

    /// <summary>The message that was sent, so that the same bytes are sent again.</summary>
    public byte[]? Message { get; init; }

    public static UnderWay Of(
        IssuanceRequest request, ScepSession session, bool keyIsShared,
        IReadOnlyList<DeviceExchange> exchanges) => new()
        {
            State = request.State,
            TransactionId = request.TransactionId.Value,
            Signing = request.Signing,
            Key = keyIsShared ? null : request.PrivateKey?.RevealPkcs8(),
            CaCertificates = [.. request.CaCertificates.Select(certificate => certificate.RawData)],
            PollsDone = request.PollsDone,
            NextAttemptAt = request.NextAttemptAt,
            SentAt = request.SentAt,
            Steps = request.Steps,
            Exchanges = exchanges,
            Message = (session.Sent ?? session.Restored(request))?.ToBytes(),
        };

    /// <summary>Returns the request as it was when it was stored.</summary>
    public IssuanceRequest Restore(IssuanceRequest made, PrivateKey? shared) => IssuanceRequest.Restore(made, new()
    {
        State = State,
        TransactionId = new(TransactionId),
        Signing = Signing,
        PrivateKey = Key is null ? shared : PrivateKey.FromPkcs8(Key),
        CaCertificates = [.. CaCertificates.Select(X509CertificateLoader.LoadCertificate)],
        PollsDone = PollsDone,
        NextAttemptAt = NextAttemptAt,
        SentAt = SentAt,
        Steps = Steps,
    });

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static UnderWay Read(byte[] stored) => JsonSerializer.Deserialize<UnderWay>(stored)!;
}
