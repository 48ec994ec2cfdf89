namespace RemoteUi.Web.ServerChecks;

/// <summary>Specifies what a check is about, in the order of the pages and reports.</summary>
public enum CheckGroup
{
    Transport,
    Capabilities,
    CaCertificates,
    Enrollment,
    Polling,
    Lifecycle,
    Authentication,
}

/// <summary>Finds the group of a check, which its id begins with.</summary>
public static class CheckGroups
{
    private const string Letters = "TCAEPLS";

    /// <exception cref="ArgumentException">No group has checks with such an id.</exception>
    public static CheckGroup Of(string checkId) =>
        Letters.IndexOf(checkId[0], StringComparison.Ordinal) is >= 0 and var place
        ? (CheckGroup)place
        : throw new ArgumentException($"No group has a check {checkId}", nameof(checkId));
}
