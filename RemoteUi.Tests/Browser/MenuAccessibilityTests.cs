namespace RemoteUi.Tests.Browser;

/// <summary>Every page of the menu, on a machine with data.</summary>
public sealed class MenuAccessibilityTests(SampleDataMachine machine) : AccessibilityWalk(machine)
{
    [Fact]
    public async Task No_page_of_the_menu_violates_a_rule_or_does_not_fit()
    {
        await Machine.SetUpAsync();
        await LookAtAsync((await Machine.FurnishAsync()).Where(visit => visit.IsOfMenu));
        await LookAtAsync(SampleDataMachine.Done);

        AssertNoFindings();
    }
}
