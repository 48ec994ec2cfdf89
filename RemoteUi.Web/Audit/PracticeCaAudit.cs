using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Audit;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Audit;

/// <summary>Records what is decided and changed at the practice CA.</summary>
internal sealed class PracticeCaAudit(IAuditTrail audit) : IPracticeCaChanges
{
    /// <summary>The prefix of the labels of the behavior's settings.</summary>
    private const string Prefix = "Behavior.";

    public void Approved(IReadOnlyList<int> numbers) => audit.Record(new(AuditKind.PracticeCaApproved, Text(numbers)));

    public void Rejected(IReadOnlyList<int> numbers) => audit.Record(new(AuditKind.PracticeCaRejected, Text(numbers)));

    public void Revoked(string serialNumber, X509RevocationReason reason) => audit.Record(
        new(AuditKind.PracticeCaRevoked, serialNumber)
        {
            Changes = [new(nameof(RevocationReasons), null, $"{reason}")],
        });

    public void BehaviorChanged(PracticeCaBehavior old, PracticeCaBehavior changed) => audit.Record(
        new(AuditKind.PracticeCaBehaviorChanged)
        {
            Changes = [.. Differences(old, changed), .. PasswordChange(old.FixedPassword, changed.FixedPassword)],
        });

    public void CaReplaced(CaShape old, CaShape changed, string subject) => audit.Record(
        new(AuditKind.PracticeCaReplaced, subject) { Changes = [.. Differences(old, changed)] });

    public void NextCaMade(string subject) => audit.Record(new(AuditKind.PracticeCaNextMade, subject));

    public void RolledOver(string subject) => audit.Record(new(AuditKind.PracticeCaRolledOver, subject));

    public void ProfileChanged(CertificateProfile old, CertificateProfile changed)
    {
        AuditChange[] all =
        [
            Change("Behavior.Validity", profile => profile.Validity),
            Change("Behavior.Backdating", profile => profile.Backdating),
            Change("Behavior.KeyUsage", profile => profile.KeyUsage),
            Change("Behavior.ChosenKeyUsages", profile => profile.ChosenKeyUsages),
            Change("Behavior.ExtendedKeyUsage", profile => profile.ExtendedKeyUsage),
            Change("Behavior.ChosenExtendedKeyUsages", profile => string.Join(", ", profile.ChosenExtendedKeyUsages)),
        ];
        AuditChange[] changes = [.. all.Where(change => change.Old != change.New)];
        if (changes.Length > 0) audit.Record(new(AuditKind.PracticeCaProfileChanged) { Changes = changes });

        AuditChange Change(string label, Func<CertificateProfile, object?> value) =>
            new(label, AuditText.Of(value(old)), AuditText.Of(value(changed)));
    }

    public void OneTimePasswordMade(string? by) => audit.Record(new(AuditKind.OneTimePasswordMade) { By = by });

    private static string Text(IReadOnlyList<int> numbers) => string.Join(", ", numbers);

    private static IEnumerable<AuditChange> Differences<T>(T old, T changed) =>
        from property in typeof(T).GetProperties()
        where property.PropertyType != typeof(ChallengePassword)
        let before = AuditText.Of(property.GetValue(old))
        let after = AuditText.Of(property.GetValue(changed))
        where before != after
        select new AuditChange(Prefix + property.Name, before, after);

    private static IEnumerable<AuditChange> PasswordChange(ChallengePassword? old, ChallengePassword? changed)
    {
        if (ReferenceEquals(old, changed) || (old is not null && changed is not null && old.Matches(changed)))
            yield break;
        yield return new(
            Prefix + nameof(PracticeCaBehavior.FixedPassword), SecretWord.Of(old), SecretWord.Of(changed, old));
    }
}
