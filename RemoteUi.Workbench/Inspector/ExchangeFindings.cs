namespace RemoteUi.Workbench.Inspector;

/// <summary>What does not fit together between request, reply, and HTTP.</summary>
internal static class ExchangeFindings
{
    public static IReadOnlyList<InspectorFinding> On(JudgedExchange exchange) => InspectorFinding.InOrder([
        .. HttpFindings.On(exchange),
        .. AdvertisedFindings.On(exchange),
        .. TransactionFindings.On(exchange),
        .. IssuedFindings.On(exchange),
    ]);
}
