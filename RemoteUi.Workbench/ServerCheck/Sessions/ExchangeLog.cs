namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>Keeps the first exchanges of the check under way.</summary>
internal sealed class ExchangeLog
{
    private readonly Lock gate = new();
    private List<CheckExchange> exchanges = [];

    public void Add(CheckExchange exchange)
    {
        lock (gate)
            if (exchanges.Count < CheckLimits.MaxKeptExchanges) exchanges.Add(exchange);
    }

    /// <summary>Returns what was kept since the check began.</summary>
    public IReadOnlyList<CheckExchange> Kept
    {
        get
        {
            lock (gate) return [.. exchanges];
        }
    }

    /// <summary>Returns what was kept, and clears it for the next check.</summary>
    public IReadOnlyList<CheckExchange> Take()
    {
        lock (gate)
        {
            var taken = exchanges;
            exchanges = [];
            return taken;
        }
    }
}
