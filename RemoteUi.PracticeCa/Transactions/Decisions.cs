using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>Makes the decisions on a register entry: issue, refuse, revoke.</summary>
internal sealed class Decisions(
    CertificateRegister register, CertificateAuthority authority, TimeProvider time, ILogger<Decisions> logger)
{
    private readonly Lock gate = new();

    /// <summary>Returns the entry with its certificate issued. It is not stored yet.</summary>
    public RegisterEntry Issued(RegisterEntry entry)
    {
        using var certificate = authority.Issue(entry.Requested!, entry.IsForNextCa);
        return entry with
        {
            State = RegisterState.Issued,
            DecidedAt = time.GetUtcNow(),
            Certificate = certificate.RawData,
            SerialNumber = certificate.SerialNumber,
        };
    }

    /// <summary>Whether a subject (in DER) is that of the CA or of one of its RAs, which nobody else gets.</summary>
    public bool IsOwnName(byte[] subject, CertificateSet set) => authority.IsOwnName(subject, set);

    public bool Approve(int number)
    {
        lock (gate)
        {
            if (register.Find(number) is not { State: RegisterState.Waiting } entry) return false;
            register.Change(IssuedOrRefused(entry));
            return true;
        }
    }

    public bool Reject(int number)
    {
        lock (gate)
        {
            if (register.Find(number) is not { State: RegisterState.Waiting } entry) return false;
            register.Change(Refused(entry, "The administrator of the practice CA rejected the request."));
            return true;
        }
    }

    public bool Revoke(string serialNumber, X509RevocationReason reason)
    {
        RevocationReasons.Check(reason);
        lock (gate)
        {
            if (register.FindBySerialNumber(serialNumber) is not { State: RegisterState.Issued } entry) return false;
            register.Change(entry with
            {
                State = RegisterState.Revoked,
                DecidedAt = time.GetUtcNow(),
                RevocationReason = reason == X509RevocationReason.Unspecified ? null : reason,
            });
            Log.Revoked(logger, entry.Number, serialNumber, reason);
            return true;
        }
    }

    /// <summary>
    /// Returns the entry with its certificate issued, or refused if an earlier version held a request that cannot be
    /// encoded in a certificate.
    /// </summary>
    private RegisterEntry IssuedOrRefused(RegisterEntry entry)
    {
        try
        {
            var issued = Issued(entry);
            Log.Issued(logger, issued.Number, issued.SerialNumber);
            return issued;
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            Log.NotEncodable(logger, entry.Number, exception);
            return Refused(entry, "The requested names or key cannot be encoded in a certificate.");
        }
    }

    private RegisterEntry Refused(RegisterEntry entry, string reason) => entry with
    {
        State = RegisterState.Refused,
        DecidedAt = time.GetUtcNow(),
        FailInfo = (int)FailInfo.BadRequest,
        FailInfoText = reason,
    };

    /// <summary>
    /// Whether a certificate was issued here, is not revoked, and is currently valid. Only such a certificate can be
    /// renewed.
    /// </summary>
    public bool IsInForce(X509Certificate2 certificate)
    {
        var entry = register.FindBySerialNumber(certificate.SerialNumber);
        var now = time.GetUtcNow();
        return entry is { State: RegisterState.Issued, Certificate: { } issued }
            && issued.AsSpan().SequenceEqual(certificate.RawData)
            && certificate.NotBefore <= now && now < certificate.NotAfter;
    }
}
