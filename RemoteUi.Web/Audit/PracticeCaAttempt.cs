using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Audit;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Audit;

/// <summary>Records what came of a change at the practice CA.</summary>
internal sealed class PracticeCaAttempt(AuditKind kind, IAuditAttempt attempt) : IPracticeCaAttempt
{
    /// <summary>The prefix of the labels of the behavior's settings.</summary>
    private const string Prefix = "Behavior.";

    public void NotDone() => attempt.NotDone();

    public void Approved(IReadOnlyList<int> numbers) => Done(string.Join(", ", numbers));

    public void Rejected(IReadOnlyList<int> numbers) => Done(string.Join(", ", numbers));

    public void Revoked(string serialNumber, X509RevocationReason reason) =>
        Done(serialNumber, new AuditChange(nameof(RevocationReasons), null, $"{reason}"));

    public void BehaviorChanged(PracticeCaBehavior old, PracticeCaBehavior changed) => Done(
        null, [.. Differences(old, changed), .. PasswordChange(old.FixedPassword, changed.FixedPassword)]);

    public void CaReplaced(CaShape old, CaShape changed, string subject) =>
        Done(subject, [.. Differences(old, changed)]);

    public void NextCaMade(string subject) => Done(subject);

    public void RolledOver(string subject) => Done(subject);

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
        if (changes.Length > 0) Done(null, changes);
        else NotDone();

        AuditChange Change(string label, Func<CertificateProfile, object?> value) =>
            new(label, AuditText.Of(value(old)), AuditText.Of(value(changed)));
    }

    private void Done(string? subject, params IReadOnlyList<AuditChange> changes) =>
        attempt.Done(new(kind, subject) { Changes = changes });

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
