using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Makes the decisions on register entries: issue, refuse, revoke. A certificate is signed before the register is
/// locked; if somebody else decided meanwhile, it is discarded.
/// </summary>
internal sealed class Decisions(
    CertificateRegister register, RegisterLookup lookup, CertificateAuthority authority, BehaviorStore behaviors,
    PracticeCaMetrics metrics, TimeProvider time, ILogger<Decisions> logger)
{
    /// <summary>How many decisions are stored in one transaction.</summary>
    private const int AtOnce = 100;

    /// <summary>Returns the entry with its certificate issued. It is not stored yet.</summary>
    public RegisterEntry Issued(RegisterEntry entry)
    {
        var (certificate, serialNumber) = authority.Issue(
            entry.Requested!, entry.Ca, TemplateProfiles.Of(entry.Template, behaviors.Acting.HasSidExtension));
        return entry with
        {
            State = RegisterState.Issued,
            DecidedAt = time.GetUtcNow(),
            Certificate = certificate,
            SerialNumber = serialNumber,
        };
    }

    /// <summary>Whether a subject (in DER) is that of the CA or of one of its RAs, which nobody else gets.</summary>
    public bool IsOwnName(byte[] subject, CertificateSet set) => authority.IsOwnName(subject, set);

    /// <summary>Issues the certificates of those requests that wait. Returns their numbers.</summary>
    public IReadOnlyList<int> Approve(IEnumerable<int> numbers) => Decide(numbers, IssuedOrRefused);

    /// <summary>Refuses those requests that wait. Returns their numbers.</summary>
    public IReadOnlyList<int> Reject(IEnumerable<int> numbers) => Decide(
        numbers, entry => Refused(entry, "The administrator of the practice CA rejected the request."));

    public bool Revoke(string serialNumber, X509RevocationReason reason)
    {
        RevocationReasons.Check(reason);
        if (lookup.FindBySerialNumber(serialNumber) is not { State: RegisterState.Issued } entry) return false;
        var revoked = entry with
        {
            State = RegisterState.Revoked,
            DecidedAt = time.GetUtcNow(),
            RevocationReason = reason == X509RevocationReason.Unspecified ? null : reason,
        };
        if (!register.TryDecide(revoked, RegisterState.Issued)) return false;
        Log.Revoked(logger, entry.Number, serialNumber, reason);
        return true;
    }

    private List<int> Decide(IEnumerable<int> numbers, Func<RegisterEntry, RegisterEntry> decide)
    {
        var done = new List<int>();
        foreach (var some in numbers.Distinct().Chunk(AtOnce))
        {
            var waiting = some.Select(lookup.Find).OfType<RegisterEntry>()
                .Where(entry => entry.State == RegisterState.Waiting)
                .ToList();
            var decided = waiting.AsParallel().AsOrdered().Select(decide).ToList();
            var stored = register.Decide(decided, RegisterState.Waiting);
            foreach (var entry in decided.Where(entry => stored.Contains(entry.Number))) Report(entry);
            done.AddRange(stored);
        }

        return done;
    }

    private void Report(RegisterEntry entry)
    {
        if (entry.State != RegisterState.Issued) return;
        Log.Issued(logger, entry.Number, entry.SerialNumber);
        metrics.CountIssued();
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
            // Only what earlier versions stored may be unreadable: a request is checked when it is received.
            using var readable = X509CertificateLoader.LoadCertificate(issued.Certificate!);
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
}
