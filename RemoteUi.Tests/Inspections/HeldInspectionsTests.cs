using Microsoft.Extensions.Time.Testing;
using RemoteUi.Web.Inspections;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Inspections;

/// <summary>What was dropped in and is only in memory.</summary>
public class HeldInspectionsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly HeldInspections held;

    public HeldInspectionsTests() => held = new(clock);

    [Fact]
    public void Only_the_user_who_dropped_it_in_finds_it()
    {
        var one = Add("anna", 1);

        Assert.NotNull(held.Find("anna", one));
        Assert.Null(held.Find("bert", one));
    }

    [Fact]
    public void It_is_gone_30_minutes_after_the_last_look()
    {
        var one = Add("anna", 1);
        clock.Advance(HeldInspections.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(held.Find("anna", one));
        clock.Advance(HeldInspections.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(held.Find("anna", one));
        clock.Advance(HeldInspections.Lifetime);
        Assert.Null(held.Find("anna", one));
    }

    [Fact]
    public void Of_too_many_the_one_goes_that_nobody_looked_at_for_longest()
    {
        var all = Enumerable.Range(0, HeldInspections.MaxInputs).Select(_ => Add("anna", 1)).ToList();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(held.Find("anna", all[0]));

        Add("anna", 1);

        Assert.NotNull(held.Find("anna", all[0]));
        Assert.Equal(HeldInspections.MaxInputs - 1, all.Count(one => held.Find("anna", one) is not null));
    }

    [Fact]
    public void Large_inputs_are_bounded_together()
    {
        var all = Enumerable.Range(0, 4).Select(_ => Add("anna", InspectedInput.MaxBytes)).ToList();

        Assert.Equal(2, all.Count(one => held.Find("anna", one) is not null));
        Assert.NotNull(held.Find("anna", all[3]));
    }

    [Fact]
    public void It_is_gone_when_it_is_discarded()
    {
        var one = Add("anna", 1);
        held.Remove("bert", one);
        Assert.NotNull(held.Find("anna", one));
        held.Remove("anna", one);
        Assert.Null(held.Find("anna", one));
    }

    private Guid Add(string owner, int bytes)
    {
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var id = Guid.NewGuid();
        held.Add(owner, new HeldInspection(id, new InspectedInput("", new byte[bytes]), Inspection.Empty));
        return id;
    }
}
