using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Inspects a request's evidence file, or the result of a server check.</summary>
internal static class EvidenceInspection
{
    public static Inspection Of(EvidenceContent content, InspectionContext context)
    {
        if (content.Exchanges.Count == 0 && content.Messages.Count == 0)
            return Inspection.Empty with { Problem = InspectionProblem.Of(ProblemCode.NoMessagesInJson) };
        var items = ItemsInspection.Of(content.Messages, context);
        context = context with
        {
            CaCertificates = [.. context.CaCertificates, .. CaCertificates.Among(content.Messages)],
        };
        var exchanges = content.Exchanges.Take(InspectorLimits.MaxExchanges).ToList();
        return items with
        {
            Conversations = Conversations.Of(exchanges, context),
            Problem = content.Exchanges.Count > exchanges.Count
                ? InspectionProblem.Of(ProblemCode.TooManyExchanges, $"{InspectorLimits.MaxExchanges}")
                : items.Problem,
        };
    }
}
