using RemoteUi.Workbench.Inspector.Forms;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Inspects a file or a text that holds messages: binary, or in one of the forms of text.</summary>
internal static class ItemsInspection
{
    public static Inspection Of(byte[] bytes, InspectionContext context)
    {
        var parts = BinaryForm.Is(bytes) ? [bytes] : TextForm.Parts(bytes).Take(MaxParts).ToList();
        return parts.Count == 0 ? OfText(bytes) : Of(parts, context);
    }

    /// <summary>Reads messages that were already decoded.</summary>
    public static Inspection Of(IReadOnlyList<byte[]> parts, InspectionContext context)
    {
        var known = parts.Count < 2
            ? context
            : context with { CaCertificates = [.. context.CaCertificates, .. CaCertificates.Among(parts)] };
        var items = parts
            .Take(InspectorLimits.MaxItems)
            .Select((part, index) => ItemReader.Read($"{index + 1}", part, known))
            .ToList();
        return Inspection.Empty with
        {
            Items = items,
            Problem = parts.Count > InspectorLimits.MaxItems
                ? InspectionProblem.Of(ProblemCode.TooManyItems, $"{InspectorLimits.MaxItems}")
                : items is [{ Problem: { } problem }] ? problem : null,
        };
    }

    private static int MaxParts => InspectorLimits.MaxItems + 1;

    private static Inspection OfText(byte[] bytes)
    {
        var item = TextItems.Read("1", bytes);
        return Inspection.Empty with
        {
            Items = [item],
            Problem = item.Kind is ItemKind.Capabilities or ItemKind.Html
                ? null
                : InspectionProblem.Of(ProblemCode.NotRecognized),
        };
    }
}
