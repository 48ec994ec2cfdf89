using System.Linq.Expressions;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;

namespace RemoteUi.Tests.Components;

/// <summary>What a field is bound to, read from the expression that a page gives it.</summary>
public class FieldPathTests
{
    private readonly AutoRequestForm form = new() { PollingCount = "7", KeyAndCertificate = new() { KeyName = "mfp" } };

    private string Own { get; } = "mine";

    [Fact]
    public void A_property_of_the_pages_form() =>
        Assert.Equal(new FieldPath("PollingCount", true, "7"), Of(() => form.PollingCount));

    [Fact]
    public void A_property_of_a_form_inside_it() =>
        Assert.Equal(
            new FieldPath("KeyAndCertificate.KeyName", true, "mfp"), Of(() => form.KeyAndCertificate.KeyName));

    [Fact]
    public void The_page_is_no_part_of_the_path_although_a_lambda_beside_a_variable_names_it()
    {
        var other = form with { PollingCount = "8" };
        Func<FieldPath[]> both = () => [Of(() => other.PollingCount), Of(() => form.PollingCount)];

        Assert.Equal([new("PollingCount", true, "8"), new("PollingCount", true, "7")], both());
    }

    [Fact]
    public void A_value_of_the_page_itself_is_of_no_form() =>
        Assert.Equal(new FieldPath("Own", false, "mine"), Of(() => Own));

    [Fact]
    public void A_form_that_is_missing_has_no_value()
    {
        AutoRequestForm? missing = null;
        Assert.Equal(new FieldPath("PollingCount", true, null), Of(() => missing!.PollingCount));
    }

    [Fact]
    public void Anything_but_a_property_is_refused() =>
        Assert.Throws<ArgumentException>(() => Of(() => form.PollingCount + "1"));

    private static FieldPath Of<T>(Expression<Func<T>> property) => FieldPath.Of(property);
}
