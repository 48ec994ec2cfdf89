using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet.Storage;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Represents a device that is taken up from its row: its request, its memory of the message, and what is written back.
/// </summary>
internal sealed class FleetDeviceRun
{
    private readonly OpenRehearsal rehearsal;
    private readonly DeviceRow row;
    private readonly IFleetSecrets secrets;
    private readonly List<DeviceExchange> earlier = [];

    public FleetDeviceRun(OpenRehearsal rehearsal, DeviceRow row, IFleetSecrets secrets)
    {
        this.rehearsal = rehearsal;
        this.row = row;
        this.secrets = secrets;
        SharedKey = rehearsal.KeyOf(row.Number);
        Request = Restored();
    }

    public IssuanceRequest Request { get; }

    public ScepSession Session { get; } = new();

    public PrivateKey? SharedKey { get; }

    public OpenRehearsal Rehearsal => rehearsal;

    public Secret? Challenge => row.Challenge is { } own
        ? new Secret(Encoding.UTF8.GetString(secrets.Unprotect(own)))
        : rehearsal.Settings.Challenge;

    /// <summary>The page from which it fetches a challenge password; null if it has one or needs none.</summary>
    public NdesPage? ChallengePage => row.Challenge is null ? rehearsal.Settings.ChallengePage : null;

    /// <summary>The second after the start in which it is due next, rounded up; null if it need not wait.</summary>
    public int? WaitsUntil => Request is { IsInProgress: true, NextAttemptAt: { } at }
        ? (int)Math.Max(0, Math.Ceiling((at - rehearsal.StartsAt).TotalSeconds))
        : null;

    /// <summary>Brings the row up to date with the request.</summary>
    public DeviceRow Write(string host)
    {
        var exchanges = Exchanges();
        row.TransactionId = Request.TransactionId.Value;
        row.LeftAt ??= exchanges.Count > 0 ? exchanges[0].SentAt : null;
        row.Ending = DeviceEnding.Of(Request);
        row.Host = host;
        if (row.Ending == Ending.NotYet) WriteUnderWay(exchanges);
        else WriteEnding(exchanges);
        return row;
    }

    private void WriteUnderWay(IReadOnlyList<DeviceExchange> exchanges)
    {
        row.UnderWay = secrets.Protect(UnderWay.Of(Request, Session, SharedKey is not null, exchanges).ToBytes());
        if (WaitsUntil is { } second) row.Second = second;
    }

    private void WriteEnding(IReadOnlyList<DeviceExchange> exchanges)
    {
        row.UnderWay = null;
        row.Challenge = null;
        row.DoneAt = Request.EndedAt;
        row.Exchanges = StoredExchanges.Write(row.DueAt, exchanges);
        row.Cause = Request.Error?.Cause;
        row.FailInfo = Request.Error is { Cause: Cause.ServerRefused, Code: { } code } ? code : null;
        row.Evidence = Request.Error?.Evidence;
        if (row.Ending != Ending.Issued) return;
        row.SerialNumber = Request.Certificate!.SerialNumber;
        if (rehearsal.Settings.KeepCertificates) row.Certificate = Request.Certificate.RawData;
    }

    private List<DeviceExchange> Exchanges() =>
    [
        .. earlier,
        .. Request.Report.Exchanges.Select(exchange =>
            new DeviceExchange(exchange.Operation, exchange.SentAt, exchange.Duration, exchange.HttpStatus)),
    ];

    private IssuanceRequest Restored()
    {
        var settings = rehearsal.Settings;
        var made = IssuanceRequest.ByTimer(
            new()
            {
                PollingEnabled = settings.PollingCount > 0,
                PollingCount = settings.PollingCount,
                PollingInterval = settings.PollingInterval,
            },
            new(
                row.KeyName, SignatureHash.Sha256, settings.KeyLength, null, row.CommonName, KeyUse.None),
            settings.Server, row.DueAt);
        if (row.UnderWay is not { } stored)
            return IssuanceRequest.Restore(made, new()
            {
                State = RequestState.Accepted,
                TransactionId = new(row.TransactionId),
                Steps = made.Steps,
            });

        var kept = UnderWay.Read(secrets.Unprotect(stored));
        earlier.AddRange(kept.Exchanges);
        var request = kept.Restore(made, SharedKey);
        if (kept.Message is { } message && request.PrivateKey is not null)
            Session.Restore(request, PreparedRequest.Restore(OrderOf(request), message));
        return request;
    }

    /// <summary>The order of the message that was sent: a device renews nothing.</summary>
    private static CertificateOrder OrderOf(IssuanceRequest request) =>
        new(request.TransactionId, request.PrivateKey!, request.Settings.Subject, request.Settings.SignatureHash);
}
