namespace RemoteUi.Network;

/// <summary>Collects the steps of a connection test, with their times since its start.</summary>
internal sealed class TestSteps(TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();
    private readonly List<TestStep> steps = [];

    public IReadOnlyList<TestStep> All => steps;

    public void Add<TWord>(TWord word, params IReadOnlyList<string> arguments)
        where TWord : struct, Enum => steps.Add(Step(word, arguments));

    /// <summary>Adds something to look at rather than progress.</summary>
    public void Remark<TWord>(TWord word, params IReadOnlyList<string> arguments)
        where TWord : struct, Enum => steps.Add(Step(word, arguments) with { IsRemark = true });

    private TestStep Step<TWord>(TWord word, IReadOnlyList<string> arguments)
        where TWord : struct, Enum => new(word.ToString(), clock.GetElapsedTime(start), arguments);
}
