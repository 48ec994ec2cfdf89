namespace RemoteUi.Tests.Browser;

/// <summary>The other pages of an administrator, and the states of forms: mistakes, results, questions.</summary>
public sealed class StateAccessibilityTests(SampleDataMachine machine) : AccessibilityWalk(machine)
{
    [Fact]
    public async Task No_other_page_in_any_state_violates_a_rule_or_does_not_fit()
    {
        await Machine.SetUpAsync();
        await LookAtAsync((await Machine.FurnishAsync()).Where(visit => !visit.IsOfMenu));

        AssertNoFindings();
    }
}
