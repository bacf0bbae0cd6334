package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.sotay.app.SotayConfig;

/** What every page needs to know, for the layout. */
@Named("site")
@ApplicationScoped
class Site {
    private final SotayConfig config;
    private final StyleSheet style;

    @Inject
    Site(SotayConfig config, StyleSheet style) {
        this.config = config;
        this.style = style;
    }

    /** The product's name, as the operator configured it. */
    public String name() {
        return config.productName();
    }

    /** The address of the style sheet. */
    public String style() {
        return style.address();
    }
}
