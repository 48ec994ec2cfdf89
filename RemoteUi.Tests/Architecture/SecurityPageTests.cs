namespace RemoteUi.Tests.Architecture;

/// <summary>Checks that every test named in docs/security.md exists.</summary>
public class SecurityPageTests
{
    [Fact]
    public void Every_test_that_the_page_names_exists() => NamedTests.AssertExist("security.md");
}
