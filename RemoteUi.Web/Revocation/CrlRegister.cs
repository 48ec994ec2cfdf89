using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Revocation;

namespace RemoteUi.Web.Revocation;

/// <summary>Implements [Certificate Revocation List (CRL) Settings].</summary>
public sealed class CrlRegister(
    IRevocationListStore lists, KnownCertificates known, IAuditTrail audit, TimeProvider clock,
    ILogger<CrlRegister> log)
{
    /// <summary>The maximum number of lists.</summary>
    public const int Max = 10;

    public Task<IReadOnlyList<RegisteredCrl>> ListAsync(CancellationToken cancellationToken) =>
        lists.ListAsync(cancellationToken);

    /// <summary>Returns a list with the verdicts on it; null if there is none with the thumbprint.</summary>
    public async Task<JudgedCrl?> FindAsync(string thumbprint, CancellationToken cancellationToken) =>
        await lists.FindAsync(thumbprint.ToUpperInvariant(), cancellationToken) is { } list
            ? await JudgeAsync(list, cancellationToken)
            : null;

    /// <summary>Judges a list by its signature and its dates.</summary>
    public async Task<JudgedCrl> JudgeAsync(Crl list, CancellationToken cancellationToken)
    {
        var authorities = await known.AllAsync(cancellationToken);
        return new(list, list.SignerAmong(authorities), CrlRules.Judge(list, authorities, clock.GetUtcNow()));
    }

    public async Task<CrlRegistration> RegisterAsync(Crl list, CancellationToken cancellationToken)
    {
        if (list.SignerAmong(await known.AllAsync(cancellationToken)) is null) return CrlRegistration.NotVerified;
        var registered = await lists.ListAsync(cancellationToken);
        if (registered.Any(one => one.Thumbprint == list.Thumbprint())) return CrlRegistration.Done;
        if (registered.Count >= Max) return CrlRegistration.TooMany;
        using (audit.RecordWithSave(new AuditEvent(AuditKind.CrlRegistered, list.Thumbprint())))
            await lists.AddAsync(list, clock.GetUtcNow(), cancellationToken);
        log.CrlRegistered(list.Thumbprint(), list.Count);
        return CrlRegistration.Done;
    }

    /// <summary>Deletes a list; false if there is none with the thumbprint.</summary>
    public async Task<bool> DeleteAsync(string thumbprint, CancellationToken cancellationToken)
    {
        using var recorded = audit.RecordWithSave(
            new AuditEvent(AuditKind.CrlDeleted, thumbprint.ToUpperInvariant()));
        var isDeleted = await lists.DeleteAsync(thumbprint.ToUpperInvariant(), cancellationToken);
        if (!isDeleted) return false;
        log.CrlDeleted(thumbprint);
        return true;
    }
}

/// <summary>Represents a list with the verdicts on it.</summary>
/// <param name="Signer">The CA certificate that verifies it; null if none that is known does.</param>
public sealed record JudgedCrl(Crl List, X509Certificate2? Signer, IReadOnlyList<Judgement> Judgements);

/// <summary>Specifies how [Register] of a list ended.</summary>
public enum CrlRegistration
{
    Done,
    NotVerified,
    TooMany,
}
