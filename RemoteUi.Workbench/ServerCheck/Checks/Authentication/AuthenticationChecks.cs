using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>The checks of what must be refused: S1 to S30.</summary>
internal static class AuthenticationChecks
{
    public static IEnumerable<Check> All { get; } = new[]
    {
        ChallengeChecks.All, SignatureChecks.All, GrantChecks.All, WeakKeyChecks.All, RecipientChecks.All,
        TransactionChecks.All, RenewalSignerChecks.All, RenewalSubjectChecks.All, UnknownRetrievalChecks.All,
        AttributeChecks.All, OracleChecks.All, EncodingChecks.All, DamageChecks.All, NameChecks.All,
    }.SelectMany(checks => checks).OrderBy(check => int.Parse(
        check.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)).ToList();
}
