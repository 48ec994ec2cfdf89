namespace RemoteUi.Tests.Architecture;

/// <summary>Checks that every test named in docs/interoperability.md exists.</summary>
public class InteroperabilityPageTests
{
    [Fact]
    public void Every_test_that_the_page_names_exists() => NamedTests.AssertExist("interoperability.md");
}
