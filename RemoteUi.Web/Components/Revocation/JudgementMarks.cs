using RemoteUi.Core.Revocation;
using RemoteUi.Web.Components.Icons;

namespace RemoteUi.Web.Components.Revocation;

/// <summary>Finds the mark beside a verdict.</summary>
public static class JudgementMarks
{
    public static Mark Of(JudgementResult result) => result switch
    {
        JudgementResult.Pass => Mark.Good,
        JudgementResult.Fail => Mark.Bad,
        _ => Mark.Warn,
    };

    public static Mark Of(RevocationStatus status) => status switch
    {
        RevocationStatus.Good => Mark.Good,
        RevocationStatus.Revoked => Mark.Bad,
        _ => Mark.Ahead,
    };
}
