// Functions that are called when a person does something in a dialog.
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <functional>

namespace kpi::commands {

/// A button is pressed, or an entry of a list is chosen by a double click.
class OnPress final : public cppu::WeakImplHelper1<com::sun::star::awt::XActionListener> {
public:
    explicit OnPress(std::function<void()> act) : act_{std::move(act)} {}
    void SAL_CALL actionPerformed(const com::sun::star::awt::ActionEvent&) override { act_(); }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    std::function<void()> act_;
};

/// An answer changes.
class OnChange final
    : public cppu::WeakImplHelper2<com::sun::star::awt::XTextListener, com::sun::star::awt::XItemListener> {
public:
    explicit OnChange(std::function<void()> act) : act_{std::move(act)} {}
    void SAL_CALL textChanged(const com::sun::star::awt::TextEvent&) override { act_(); }
    void SAL_CALL itemStateChanged(const com::sun::star::awt::ItemEvent&) override { act_(); }
    void SAL_CALL disposing(const com::sun::star::lang::EventObject&) override {}

private:
    std::function<void()> act_;
};

/// A window is to be closed: its cross, or Escape.
class OnClosing final : public cppu::WeakImplHelper1<com::sun::star::awt::XTopWindowListener> {
public:
    using Event = com::sun::star::lang::EventObject;
    explicit OnClosing(std::function<void()> act) : act_{std::move(act)} {}
    void SAL_CALL windowClosing(const Event&) override { act_(); }
    void SAL_CALL windowOpened(const Event&) override {}
    void SAL_CALL windowClosed(const Event&) override {}
    void SAL_CALL windowMinimized(const Event&) override {}
    void SAL_CALL windowNormalized(const Event&) override {}
    void SAL_CALL windowActivated(const Event&) override {}
    void SAL_CALL windowDeactivated(const Event&) override {}
    void SAL_CALL disposing(const Event&) override {}

private:
    std::function<void()> act_;
};

}  // namespace kpi::commands
