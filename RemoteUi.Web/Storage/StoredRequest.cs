using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Converts an issuance request to its row and back.</summary>
internal sealed class StoredRequest(SecretProtector protector)
{
    public IssuanceRequestRow ToRow(IssuanceRequest request)
    {
        var row = new IssuanceRequestRow
        {
            Id = request.Id,
            Origin = request.Origin,
            CreatedAt = request.CreatedAt,
            KeyName = request.Settings.KeyName,
            SignatureHash = request.Settings.SignatureHash,
            KeyAlgorithm = request.Settings.KeyAlgorithm,
            KeyLength = request.Settings.KeyLength,
            Organization = request.Settings.Organization,
            CommonName = request.Settings.CommonName,
            UseLocation = request.Settings.Use.Location,
            IpSecPolicy = request.Settings.Use.IpSecPolicy,
            Server = StoredJson.Write(request.Server),
            PollsAllowed = request.PollPlan.Allowed,
            PollInterval = request.PollPlan.Interval,
            Options = StoredJson.Write(request.Options),
            TransactionId = "",
            Steps = "",
            Report = "",
        };
        Write(request, row);
        return row;
    }

    /// <summary>
    /// Writes what changes over the life of a request; the rest is written when the request is added.
    /// </summary>
    public void Write(IssuanceRequest request, IssuanceRequestRow row)
    {
        row.State = request.State;
        row.TransactionId = request.TransactionId.Value ?? "";
        row.Signing = request.Signing;
        row.PrivateKey = request.PrivateKey is null ? null : row.PrivateKey ?? protector.Protect(request.PrivateKey);
        row.TransientKey =
            request.TransientKey is null ? null : row.TransientKey ?? protector.Protect(request.TransientKey);
        row.CaCertificates = Certificates.ToPem(request.CaCertificates);
        row.Certificate = request.Certificate?.RawData;
        row.Chain = Certificates.ToPem(request.Chain);
        row.PollsDone = request.PollsDone;
        row.NextAttemptAt = request.NextAttemptAt;
        row.SentAt = request.SentAt;
        row.EndedAt = request.EndedAt;
        row.ErrorKind = request.Error?.Kind;
        row.ErrorCode = request.Error?.Code;
        row.ErrorCause = request.Error?.Cause;
        row.ErrorEvidence = request.Error?.Evidence;
        row.Steps = StoredJson.Write(request.Steps);
        row.Report = StoredJson.Write(request.Report);
    }

    /// <summary>Reads a row, and returns what makes the request of it: each call one of its own.</summary>
    public Func<IssuanceRequest> Read(IssuanceRequestRow row)
    {
        var (made, saved) = (MadeOf(row), SavedOf(row));
        return () => IssuanceRequest.Restore(
            made, saved with { PrivateKey = KeyOf(row.PrivateKey), TransientKey = KeyOf(row.TransientKey) });
    }

    private static IssuanceRequest MadeOf(IssuanceRequestRow row) => new()
    {
        Id = row.Id,
        Origin = row.Origin,
        CreatedAt = row.CreatedAt,
        Settings = new(
            row.KeyName, row.SignatureHash, row.KeyLength, row.Organization, row.CommonName,
            new KeyUse(row.UseLocation, row.IpSecPolicy))
        {
            KeyAlgorithm = row.KeyAlgorithm,
        },
        Server = StoredJson.Read<CommunicationSettings>(row.Server),
        PollPlan = new(row.PollsAllowed, row.PollInterval),
        Options = StoredJson.Read<RequestOptions>(row.Options),
    };

    private static RequestRecord SavedOf(IssuanceRequestRow row) => new()
    {
        State = row.State,
        TransactionId = row.TransactionId.Length == 0 ? default : new TransactionId(row.TransactionId),
        Signing = row.Signing,
        CaCertificates = Certificates.FromPem(row.CaCertificates),
        Certificate = row.Certificate is { } certificate ? Certificates.FromDer(certificate) : null,
        Chain = Certificates.FromPem(row.Chain),
        PollsDone = row.PollsDone,
        NextAttemptAt = row.NextAttemptAt,
        SentAt = row.SentAt,
        EndedAt = row.EndedAt,
        Error = row.ErrorKind is { } kind
            ? new RequestError(kind, row.ErrorCode, row.ErrorCause ?? Cause.InternalError, row.ErrorEvidence)
            : null,
        Steps = StoredJson.Read<IReadOnlyList<RequestStep>>(row.Steps),
        Report = StoredJson.Read<EnrollmentReport>(row.Report),
    };

    private PrivateKey? KeyOf(byte[]? encrypted) => encrypted is null ? null : protector.UnprotectKey(encrypted);
}
