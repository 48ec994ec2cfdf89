using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// Collects the daemon's log lines about one connection as steps of the test. A line that is not known is kept in the
/// daemon's words (<see cref="IpSecSteps.DaemonSaid"/>), and nothing is concluded from it.
/// </summary>
internal sealed class IkeLog(string connection, Func<TimeSpan> elapsed)
{
    /// <summary>More lines than any exchange has; a peer must not fill the page.</summary>
    private const int MaxLines = 200;

    /// <summary>Longer than any line that is known. A peer's name is part of a line.</summary>
    private const int MaxLength = 1000;

    private readonly List<TestStep> steps = [];

    public IReadOnlyList<TestStep> Steps => steps;

    /// <summary>Gets whether the peer announced that it accepts an IKE_SA without a CHILD_SA (RFC 6023).</summary>
    public bool PeerIsChildless =>
        Has(IpSecSteps.DaemonSaid, text => text.Contains("N(CHDLESS_SUP)", StringComparison.Ordinal));

    public void Add(ViciSection line)
    {
        if (line.Text("ikesa-name") is { Length: > 0 } name && name != connection) return;
        if (steps.Count == MaxLines || line.Text("msg")?.Trim() is not { Length: > 0 } text) return;
        steps.Add(StepOf(text.Length > MaxLength ? text[..MaxLength] : text, elapsed()));
    }

    public bool Has(string word) => Find(word) is not null;

    /// <summary>Returns the last step of a word; null if there is none.</summary>
    public TestStep? Find(string word) => steps.FindLast(step => step.Word == word);

    /// <summary>Returns a value of the last step of a word; empty if there is none.</summary>
    public string Value(string word, int at = 0) => Find(word)?.Arguments.ElementAtOrDefault(at) ?? "";

    internal static TestStep StepOf(string text, TimeSpan at)
    {
        foreach (var (word, pattern) in IkeLines.Known)
            if (pattern.Match(text) is { Success: true } match)
                return new(word, at, [.. match.Groups.Values.Skip(1).Select(group => group.Value)])
                {
                    IsRemark = IkeLines.Remarks.Contains(word),
                };
        return new(IpSecSteps.DaemonSaid, at, text);
    }

    private bool Has(string word, Func<string, bool> isMet) =>
        steps.Exists(step => step.Word == word && isMet(step.Arguments[0]));
}
