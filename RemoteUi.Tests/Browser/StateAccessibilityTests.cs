namespace RemoteUi.Tests.Browser;

/// <summary>
/// Half of the other pages of an administrator, and of the states of forms: mistakes, results, questions. The halves
/// run side by side, because together they take longer than any other test.
/// </summary>
public abstract class HalfOfStatesAccessibilityTests(SampleDataMachine machine, int half) : AccessibilityWalk(machine)
{
    private const int Halves = 2;

    [Fact]
    public async Task No_other_page_in_any_state_violates_a_rule_or_does_not_fit()
    {
        await Machine.SetUpAsync();
        var states = (await Machine.FurnishAsync()).Where(visit => !visit.IsOfMenu);
        await LookAtAsync(states.Where((_, index) => index % Halves == half));

        AssertNoFindings();
    }
}

/// <inheritdoc/>
public sealed class StateAccessibilityTests(SampleDataMachine machine) : HalfOfStatesAccessibilityTests(machine, 0);

/// <inheritdoc/>
public sealed class OtherStateAccessibilityTests(SampleDataMachine machine)
    : HalfOfStatesAccessibilityTests(machine, 1);
