using System.Linq.Expressions;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;

namespace RemoteUi.Tests.Components;

/// <summary>Tests what a field is bound to, according to the expression that the page passes.</summary>
public class FieldPathTests
{
    private readonly AutoRequestForm form = new() { PollingCount = 7, KeyAndCertificate = new() { KeyName = "mfp" } };

    private string Own { get; } = "mine";

    [Fact]
    public void A_property_of_the_pages_form_is_resolved() =>
        Assert.Equal(new FieldPath("PollingCount", true, new Typed<int>("7")), Of(() => form.PollingCount));

    [Fact]
    public void A_property_of_a_nested_form_is_resolved() =>
        Assert.Equal(
            new FieldPath("KeyAndCertificate.KeyName", true, "mfp"), Of(() => form.KeyAndCertificate.KeyName));

    [Fact]
    public void The_page_captured_beside_a_variable_is_not_part_of_the_path()
    {
        var other = form with { PollingCount = 8 };
        Func<FieldPath[]> both = () => [Of(() => other.PollingCount), Of(() => form.PollingCount)];

        Assert.Equal(
            [new("PollingCount", true, new Typed<int>("8")), new("PollingCount", true, new Typed<int>("7"))], both());
    }

    [Fact]
    public void A_property_of_the_page_itself_belongs_to_no_form() =>
        Assert.Equal(new FieldPath("Own", false, "mine"), Of(() => Own));

    [Fact]
    public void A_missing_form_has_no_value()
    {
        AutoRequestForm? missing = null;
        Assert.Equal(new FieldPath("PollingCount", true, null), Of(() => missing!.PollingCount));
    }

    [Fact]
    public void An_expression_other_than_a_property_is_rejected() =>
        Assert.Throws<ArgumentException>(() => Of(() => form.PollingCount + "1"));

    private static FieldPath Of<T>(Expression<Func<T>> property) => FieldPath.Of(property);
}
