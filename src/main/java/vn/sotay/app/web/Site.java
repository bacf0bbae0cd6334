package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.sotay.app.Bundles;
import vn.sotay.app.SotayConfig;

/** What every page needs to know, for the layout. */
@Named("site")
@ApplicationScoped
class Site {
    private final SotayConfig config;
    private final StyleSheets styles;
    private final Bundles bundles;
    private final Icons icons;
    private final Optional<String> address;

    @Inject
    Site(
            SotayConfig config,
            StyleSheets styles,
            Bundles bundles,
            Icons icons,
            @ConfigProperty(name = "sotay.downloads.public-address") Optional<String> address) {
        this.config = config;
        this.styles = styles;
        this.bundles = bundles;
        this.icons = icons;
        this.address = address;
    }

    /** The product's name, as the operator configured it. */
    public String name() {
        return config.productName();
    }

    /** Where readers reach this library, without a slash at its end; null where the operator did not say. */
    public @Nullable String address() {
        return address.map(given -> given.replaceAll("/+$", "")).orElse(null);
    }

    /** The address of an icon of the library. */
    public String icon(String name) {
        return icons.address(name);
    }

    /** The address of the style sheet. */
    public String style() {
        return styles.reading().address();
    }

    /** The address of what the editorial desk adds to it. */
    public String deskStyle() {
        return styles.desk().address();
    }

    /** The address of a script. */
    public String script(String bundle) {
        return bundles.script(bundle);
    }

    /** What a browser should fetch along with that script. */
    public List<String> imports(String bundle) {
        return bundles.imports(bundle);
    }
}
